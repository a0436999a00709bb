/** `npm run sandbox -- --port P --contacts N --seed S`: the sandbox of both CRMs alone, until it is interrupted. */
import { parseArgs } from 'node:util';
import { startSandbox } from '../../test/sandbox/server';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8443' },
    contacts: { type: 'string', default: '500' },
    persons: { type: 'string' },
    seed: { type: 'string', default: '1' },
    'keep-primary-id': { type: 'boolean', default: false },
  },
});

const persons = values.persons === undefined ? {} : { persons: wholeNumber('persons', values.persons) };
const sandbox = await startSandbox({
  port: wholeNumber('port', values.port),
  contacts: wholeNumber('contacts', values.contacts),
  seed: wholeNumber('seed', values.seed),
  mergeKeepsPrimaryId: values['keep-primary-id'],
  pipedrive: persons,
});

const { account, pipedrive, port, spki } = sandbox;
const { contacts, companies, defects, duplicates } = sandbox.truth();
console.log(`HubSpot sandbox on https://127.0.0.1:${port}, account ${account.portalId}
  ${contacts} contacts and ${companies} companies; ${defects.length} known defects, ${duplicates.length} known duplicates

  API       https://api.hubapi.com
  pages     https://${account.uiHost}/contacts/${account.portalId}/objects/0-1/views/all/list
  key       ${account.token}
  read-only ${account.readOnlyToken}

Pipedrive sandbox, account ${pipedrive.companyDomain}
  ${sandbox.pipedriveTruth().persons} persons and ${sandbox.pipedriveTruth().organizations} organizations

  API       https://${pipedrive.host}/api/v2
  pages     https://${pipedrive.host}/persons/list
  token     ${pipedrive.token}
  read-only ${pipedrive.readOnlyToken}

Control     https://127.0.0.1:${port}/__sandbox (truth, truth/pipedrive, log, faults, reset)

Chromium finds it under these names, in a profile of its own, with:
  --ignore-certificate-errors-spki-list=${spki}
  --host-resolver-rules="MAP *.hubspot.com 127.0.0.1:${port}, MAP api.hubapi.com 127.0.0.1:${port}, MAP *.pipedrive.com 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"

Stop it with Ctrl+C.`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void sandbox.close());

/** A number from the command line. Ends the process with 2 and a sentence where it is none. */
function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (text.trim() !== '' && Number.isInteger(number) && number >= 0) return number;
  console.error(`--${name} takes a whole number, not ${text}.`);
  process.exit(2);
}
