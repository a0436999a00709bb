import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from './testing/any-text';
import { isPlaceholder, meaningful } from './placeholder';

test.each([
  ...['Not known yet', 'No owner', 'Unassigned', '(none)', '[empty]', 'no data'],
  ...['Ei vielä tiedossa', 'ei ole tiedossa', 'EI OMISTAJAA', 'tieto puuttuu', 'Selvitetään'],
  ...['vet inte', 'Ej angivet', 'ingen ägare', 'Kompletteras senare', 'uppgift saknas'],
  ...['Nicht angegeben', 'k.A.', 'noch nicht bekannt', 'wird nachgereicht', 'Nicht zugewiesen'],
  ...['нет', 'Нет', 'НЕТ', 'не заполнено', 'уточняется', 'нет информации', 'н.д.', 'н/д'],
  ...['\u200b', '\u00a0--\u00a0', '(?)', '***'],
])('%j says nothing', (text) => expect(isPlaceholder(text)).toBe(true));

test.each([
  ...['NET', 'Net', 'N.D.', 'ND', 'None Oy', 'Unknown Pleasures Ltd', 'Folgt', 'Offen', 'Ägare', 'Omistaja', 'Nettan'],
  ...['Нетребко', 'Неизвестный', 'Saknas AB Gruppen', 'Ei', 'Nej', 'Nein', 'No', 'Нина', '0', '1', 'x', 'Tba Oy'],
])('%j says something', (text) => expect(isPlaceholder(text)).toBe(false));

test('any text is read without an exception, twice alike', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      expect(isPlaceholder(text)).toBe(isPlaceholder(text));
      expect(meaningful([text])).toEqual(isPlaceholder(text) ? [] : [text]);
    }),
    { numRuns: 300, seed: 1 },
  );
});
