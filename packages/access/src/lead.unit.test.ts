import { expect, it } from 'vitest';
import { leadOf } from './lead.ts';

const day = '2026-09-03';

it('is the province where every institution is its own, or the ministry always, as the rule says', () => {
  const province = 'province-when-all-its-own';
  expect(leadOf(['51110', '51130'], day, province)).toBe('51000');
  expect(leadOf(['51110', '43150'], day, province)).toBe('mois');
  expect(leadOf(['51110', 'mohw'], day, province)).toBe('mois');
  expect(leadOf(['36000'], day, province)).toBe('mois');
  expect(leadOf(['51110', '51130'], day, 'ministry')).toBe('mois');
});
