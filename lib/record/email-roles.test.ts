import { expect, test } from 'vitest';
import { isRoleMailbox } from './email-roles';

test.each([
  'info',
  'no-reply',
  'toimisto',
  'kundtjänst',
  'kundtjanst',
  'büro',
  'buero',
  'buchhaltung',
  'zakaz',
  'ventas',
])('%s is a task', (local) => {
  expect(isRoleMailbox(local)).toBe(true);
});

test.each(['anna', 'infos', 'informatiker', 'anna.info', 'sales.anna', 'postma', 'иван', ''])(
  '%s is a person',
  (local) => {
    expect(isRoleMailbox(local)).toBe(false);
  },
);
