/**
 * Numbers that regulators keep free for films, books and manuals: they reach nobody. By calling code, over the national digits without trunk prefix.
 * 1: NANPA, 555-0100 to 555-0199 in every area. 33: ARCEP. 44: Ofcom, numbers for TV and radio drama. 46: PTS, numbers for fiction (2020).
 * 49: Bundesnetzagentur, official gazette 7/2021, notice 148. 61: ACMA, numbers for use in creative works (the blocks of ten thousand).
 */
const FICTION: Readonly<Record<string, readonly RegExp[]>> = {
  '1': [/^\d{3}55501\d\d$/],
  '33': [/^(19900|26191|35301|46571|53649|63998)\d{4}$/],
  '44': [
    /^1632960\d{3}$/,
    /^1(13|14|15|16|17|18|21|31|41|51|61)4960\d{3}$/,
    /^1914980\d{3}$/,
    /^2079460\d{3}$/,
    /^28(90180|96496)\d{3}$/,
    /^2920180\d{3}$/,
    /^7700900\d{3}$/,
    /^8081570\d{3}$/,
    /^9098790\d{3}$/,
    /^3069990\d{3}$/,
  ],
  '46': [/^3139006\d\d$/, /^4062804\d\d$/, /^8465004\d\d$/, /^9803192\d\d$/, /^7017406(0[5-9]|[1-9]\d)$/],
  '49': [/^3023125\d{3}$/, /^6990009\d{3}$/, /^4066969\d{3}$/, /^2214710\d{3}$/, /^8999998\d{3}$/],
  '61': [/^[2378](5550|7010)\d{4}$/],
};

/** Whether a number belongs to a range reserved for fiction. */
export function isReservedForFiction(callingCode: string, national: string): boolean {
  return FICTION[callingCode]?.some((range) => range.test(national)) ?? false;
}
