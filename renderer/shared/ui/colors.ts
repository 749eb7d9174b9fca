/** The colours of the product, said once. */
export const colors = {
  ink: '#14233B',
  mutedInk: '#48566B',
  ground: '#F5F7FA',
  lines: '#D9E0E8',
  primary: '#0B5CAD',
  primaryHover: '#094B8E',
  done: '#1B7F4B',
  attention: '#9A5B00',
  attentionGround: '#FFF4DC',
  refusal: '#B3261E',
  refusalGround: '#FCEEED',
  hallGround: '#0A1B33',
  hallPanel: '#12294A',
  hallLines: '#2C4A75',
  hallMuted: '#B9C8DE',
  latestCall: '#FFC94D',
} as const;
