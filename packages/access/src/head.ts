import type { Institution } from './register.ts';

/** Names whose head is not called after the ending of the name. */
const exceptions: Readonly<Record<string, string>> = {
  기획예산처: '기획예산처장관',
  검찰청: '검찰총장',
};

/**
 * The head of an institution as an official letter addresses it, from the name that the letter uses:
 * 강원특별자치도지사, 부산광역시장, 춘천시장, 평창군수, 중구청장, 보건복지부장관. Always Korean.
 */
export function headOf({ kind }: Pick<Institution, 'kind'>, name: string): string {
  switch (kind) {
    case 'gun':
      return `${name}수`;
    case 'gu':
      return `${name}청장`;
    case 'do':
    case 'teukbyeoljachido':
      return `${name}지사`;
    case 'ministry':
      return exceptions[name] ?? (name.endsWith('부') ? `${name}장관` : `${name}장`);
    case 'commission':
      return `${name}위원장`;
    case 'office':
    case 'division':
      return /[실국과단팀]$/.test(name) ? `${name}장` : name;
    case 'teukbyeolsi':
    case 'tonghapteukbyeolsi':
    case 'gwangyeoksi':
    case 'teukbyeoljachisi':
    case 'si':
    case 'agency':
      return `${name}장`;
  }
}
