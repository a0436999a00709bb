import {
  chooseCountry,
  connectOn,
  openOptions,
  requireOfContacts,
  showStyle,
  saveStyle,
} from '../../../test/support/options-page';
import { texts } from '../../../test/support/texts';
import type { Tour } from './tour';

/** Connects HubSpot with the account's key and tells Lintel how this house writes its records. */
export async function connectAndSetStyle({ lintel, sandbox, claim, shot }: Tour): Promise<void> {
  const options = await openOptions(lintel);
  const { account } = sandbox;
  await connectOn(options, account.token);
  const shownAccount = options.locator('dt', { hasText: texts.options.connect.account }).locator('+ dd');
  claim('options: the account connected', await shownAccount.innerText(), String(account.portalId));
  await shot('options-connected', options);

  await showStyle(options);
  await chooseCountry(options, account.options.country);
  await options.getByRole('radio', { name: texts.options.style.mark.everything }).check();
  await saveStyle(options);
  await requireOfContacts(options, ['jobTitle']);
  const asked = options.getByRole('group', { name: texts.rules.requiredField.options.contact });
  const isAsked = await asked.getByLabel(texts.fields.jobTitle, { exact: true }).isChecked();
  claim('options: a job title is required', String(isAsked), 'true');
  await shot('options-house-style', options);
  await options.close();
}
