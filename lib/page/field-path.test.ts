// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { elementAt, pathTo } from './field-path';

beforeEach(() => document.body.replaceChildren());

/** Shows a page; its regions are what bears `data-region`, the element meant is `.it`. */
function page(html: string) {
  document.body.innerHTML = html; // eslint-disable-line no-unsanitized/property -- a fixture of our own
  return {
    regions: [...document.querySelectorAll('[data-region]')],
    it: document.querySelector('.it') ?? document.body,
  };
}

const rows = (hash: string, more = '') =>
  `<main data-region><div class="a${hash}"><b>Email</b><i>a@b.test</i></div>${more}<div class="b${hash}"><b>Line</b><i class="it">040</i></div></main>`;

describe('a path', () => {
  test.each([
    ['tags and places among the same tags', rows('x'), '0>div:1>i:0'],
    ['of the second region', `<nav data-region></nav>${rows('x')}`, '1>div:1>i:0'],
    ['of a region itself', '<p class="it" data-region>040</p>', '0'],
    [
      'from an id that a person wrote',
      '<main data-region><ul><li id="direct-line"><u>040</u><u class="it">1</u></li></ul></main>',
      '#direct-line>u:1',
    ],
    ['not from an id with a number', '<main data-region><p id="row-17"><u class="it">1</u></p></main>', '0>p:0>u:0'],
    ['not from an id a build made', '<main data-region><p id=":rAb:"><u class="it">1</u></p></main>', '0>p:0>u:0'],
    [
      'not from an id that is there twice',
      '<main data-region><p id="row">0</p><p id="row"><u class="it">1</u></p></main>',
      '0>p:1>u:0',
    ],
  ])('%s', (_, html, path) => {
    const { regions, it } = page(html);
    expect(pathTo(it, regions)).toBe(path);
    expect(elementAt(path, regions)).toBe(it);
  });

  test('of what is in no region there is none', () => {
    const { regions, it } = page('<main data-region></main><p class="it" id="line">040</p>');
    expect(pathTo(it, regions)).toBeUndefined();
    expect(elementAt('#line', regions)).toBeUndefined();
  });

  test('holds in another build and when the page is drawn anew', () => {
    const first = page(rows('1f'));
    const path = pathTo(first.it, first.regions) ?? '';
    const second = page(rows('9c'));
    expect(elementAt(path, second.regions)).toBe(second.it);
  });

  test('leads elsewhere where a row has come before, or nowhere', () => {
    const more = page(rows('x', '<div><b>Fax</b><i>09</i></div>'));
    expect(elementAt('0>div:1>i:0', more.regions)?.textContent).toBe('09');
    expect(elementAt('0>div:7>i:0', more.regions)).toBeUndefined();
    expect(elementAt('4>div:1', more.regions)).toBeUndefined();
    expect(elementAt('nonsense', more.regions)).toBeUndefined();
  });
});
