import { Hono } from 'hono';
import type { HubSpotAccount } from '../account';
import type { ApiEnv } from './context';

/** What the account says about itself: `GET /account-info/v3/details`. Any good key may ask. */
export function accountInfoRoutes(): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();
  app.get('/details', (context) => context.json(details(context.get('account'))));
  return app;
}

function details(account: HubSpotAccount): object {
  const offset = zoneOffset(account.timeZone, account.now());
  return {
    portalId: account.portalId,
    accountType: 'STANDARD',
    timeZone: account.timeZone,
    companyCurrency: 'EUR',
    additionalCurrencies: [],
    utcOffset: offsetText(offset),
    utcOffsetMilliseconds: offset,
    uiDomain: account.uiHost,
    dataHostingLocation: account.options.region,
  };
}

/** How far a time zone is from UTC at a moment, in milliseconds. */
function zoneOffset(timeZone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign, hours, minutes] = /GMT([+-])(\d+):(\d+)/.exec(name) ?? [];
  const size = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
  return sign === '-' ? -size : size;
}

function offsetText(offset: number): string {
  const minutes = Math.abs(offset) / 60_000;
  const two = (value: number): string => String(Math.trunc(value)).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}
