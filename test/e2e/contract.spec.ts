import { NAMED } from '../sandbox/hubspot/data/named';
import { documentsAvailable, validateExchange } from '../contract/openapi';
import { auditWhere } from '../support/audits';
import { recordUrl } from '../support/hubspot-page';
import { connectHubSpot } from '../support/options-page';
import { openCard, reviewButton } from '../support/overlay';
import { fill, texts } from '../support/texts';
import { until } from '../support/until';
import { expect, test } from './fixtures';

/** The parts of a path that are a record's own. */
const withoutIds = (path: string) => path.replace(/\?.*$/, '').replace(/\/\d+(?=\/|$)/g, '/{id}');

test('what a rep’s day asks of HubSpot is as its documents say', async ({ lintel, sandbox }) => {
  test.skip(!documentsAvailable() && !process.env.CI, 'The official documents are not beside the repository.');
  const { account, requests } = sandbox;
  // By hand: what connecting asks is part of the day.
  await connectHubSpot(lintel, account.token);
  const page = await lintel.open(recordUrl(account, NAMED.ainoVirtanen));
  const isFound = ({ candidates }: { candidates: readonly unknown[] }) => candidates.length > 0;
  const { findings } = await auditWhere(lintel, page, 'the duplicate of the record', isFound);
  const field = findings.find(({ rule }) => rule === 'possible-duplicate')?.field ?? 'phone';
  const card = await openCard(page, field);
  await card.getByRole('button', { name: fill(texts.page.use, '+358401234567'), exact: true }).click();
  await until('the fix', () => account.get('contacts', NAMED.ainoVirtanen).properties.phone === '+358401234567');
  const panel = await lintel.sidePanelAfter(() => reviewButton(card).click());
  await panel.getByRole('button', { name: new RegExp(`^${fill(texts.review.mergeInto, '')}`) }).click();
  await panel.getByRole('heading', { name: texts.review.merged }).waitFor();

  const exchanges = requests.api();
  const asked = new Set(exchanges.map(({ method, path }) => `${method} ${withoutIds(path)}`));
  expect([...asked]).toEqual(
    expect.arrayContaining([
      'GET /account-info/v3/details',
      'POST /crm/v3/objects/contacts/search',
      'GET /crm/v3/objects/contacts/{id}',
      'PATCH /crm/v3/objects/contacts/{id}',
      'POST /crm/v3/objects/contacts/merge',
    ]),
  );
  expect(exchanges.flatMap((exchange) => validateExchange(exchange))).toEqual([]);

  // And what is not as documented would be seen: in the request as in the answer.
  const search = exchanges.find(({ path, status }) => path.endsWith('/search') && status === 200);
  if (!search) throw new Error('Nothing was searched for');
  const misspelt = { ...search, requestBody: search.requestBody.replace('"filterGroups"', '"filtergroups"') };
  const nameless = { ...search, responseBody: search.responseBody.replaceAll('"total"', '"sum"') };
  for (const wrong of [misspelt, nameless, { ...search, path: '/crm/v3/objects/contacts/seek' }]) {
    expect(validateExchange(wrong)).not.toEqual([]);
  }
});
