/** Twelve digits: province 2, city 2, county 2, street or town 3, community or village 3. */
export type DivisionCode = string & { readonly __kind: 'division-code' };

export type DivisionCodeCheck =
  | Readonly<{ ok: true; code: DivisionCode; province: string }>
  | Readonly<{ ok: false; fault: 'length' | 'characters' | 'province' | 'levels' }>;

/** First two digits in use by GB/T 2260. */
const provinces = [
  ['11', '12', '13', '14', '15'],
  ['21', '22', '23'],
  ['31', '32', '33', '34', '35', '36', '37'],
  ['41', '42', '43', '44', '45', '46'],
  ['50', '51', '52', '53', '54'],
  ['61', '62', '63', '64', '65'],
  ['71', '81', '82'],
].flat();

/**
 * Checks the shape of a statistical division code, not whether the place exists:
 * that needs the yearly list. A village without a town, or a town without a city, cannot be.
 */
export function checkDivisionCode(text: string): DivisionCodeCheck {
  const code = text.normalize('NFKC').replace(/\s/g, '');
  if (code.length !== 12) {
    return { ok: false, fault: 'length' };
  }
  if (!/^\d{12}$/.test(code)) {
    return { ok: false, fault: 'characters' };
  }
  const province = code.slice(0, 2);
  if (!provinces.includes(province)) {
    return { ok: false, fault: 'province' };
  }
  if (skipsLevel(code)) {
    return { ok: false, fault: 'levels' };
  }
  return { ok: true, code: code as DivisionCode, province };
}

/** Towns may hang from a city without counties (Dongguan, Zhongshan), so only the other levels need their parent. */
function skipsLevel(code: string): boolean {
  const isEmpty = (from: number, to: number) => /^0+$/.test(code.slice(from, to));
  const belowProvince = !isEmpty(4, 12);
  const villageGiven = !isEmpty(9, 12);
  return (isEmpty(2, 4) && belowProvince) || (isEmpty(6, 9) && villageGiven);
}
