import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

/** A certificate for one run, and the fingerprint by which Chromium is told to trust it. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** Base64 SHA-256 of the public key's SPKI: for `--ignore-certificate-errors-spki-list`. */
  readonly spki: string;
}

const HOSTS = ['localhost', '*.hubspot.com', 'api.hubapi.com', '*.pipedrive.com'];
const DAY = 86_400_000;

/** Makes a throw-away certificate for every host the sandbox answers as. Its key never leaves the process. */
export async function throwAwayCertificate(): Promise<Certificate> {
  const now = Date.now();
  const pems = await generate([{ name: 'commonName', value: 'sandbox.invalid' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    // Started a little earlier: a browser's clock may be behind.
    notBeforeDate: new Date(now - DAY),
    notAfterDate: new Date(now + 7 * DAY),
    extensions: [
      {
        name: 'subjectAltName',
        altNames: [...HOSTS.map((value) => ({ type: 2 as const, value })), { type: 7, ip: '127.0.0.1' }],
      },
    ],
  });
  const publicKey = new X509Certificate(pems.cert).publicKey.export({ type: 'spki', format: 'der' });
  return { key: pems.private, cert: pems.cert, spki: createHash('sha256').update(publicKey).digest('base64') };
}
