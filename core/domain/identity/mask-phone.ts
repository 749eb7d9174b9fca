/**
 * `138****5678`. Four unknown digits are 10,000 numbers: never show it beside a
 * full name. What is not a mobile number keeps its last two digits only.
 */
export function maskPhone(phone: string): string {
  const characters = [...phone];
  if (/^1\d{10}$/.test(phone)) {
    return `${phone.slice(0, 3)}****${phone.slice(7)}`;
  }
  const kept = characters.length > 4 ? 2 : 0;
  return `${'*'.repeat(characters.length - kept)}${characters.slice(characters.length - kept).join('')}`;
}
