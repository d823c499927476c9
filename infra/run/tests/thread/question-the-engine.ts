import type { Locator } from '@madang/testing';
import { Persona, type Walk } from './persona.ts';

/** 행정안전부 asks what the comparison says and why, refuses a pair, and counts words anew. */
export async function questionTheEngine(walk: Walk): Promise<void> {
  const coordinator = await Persona.signIn(walk, 'coordinator-mois');
  const { page } = coordinator;
  await coordinator.open('/duplicates?tab=candidates');
  const row = page.locator('tbody tr:has(a[href*="/duplicates/pairs/"])').first();
  const candidate = row.locator('a').first();
  const pair = (await candidate.getAttribute('href')) ?? '';
  const listed = bitsIn(await row.innerText());
  await candidate.click();
  await coordinator.title('두 사업 비교');
  await saysOneNumber(coordinator, listed);
  await coordinator.look('64-candidate');

  await coordinator.send(
    '중복 아님으로 기억',
    { reason: '이용자가 달라 함께 쓸 수 없습니다.' },
    /중복 아님으로 기억했습니다/,
  );
  await coordinator.sees('중복 아님으로 기억된 쌍입니다');
  await coordinator.open('/duplicates?tab=refused');
  await page.locator(`a[href="${pair}"]`).first().waitFor();

  const [left = '', right = ''] = decodeURIComponent(pair.split('/').at(-1) ?? '').split('~');
  await coordinator.open('/duplicates/why');
  await page.locator('input[name="left"]').fill(new URL(`/projects/${left}`, walk.url).href);
  await page.locator('input[name="right"]').fill(right);
  await coordinator.press('까닭 보기');
  await coordinator.sees('앞선 결정으로 나오지 않습니다');
  await coordinator.sees(/이유: 이용자가 달라 함께 쓸 수 없습니다\./);
  await coordinator.look('65-why');

  await coordinator.open('/duplicates/rules');
  await coordinator.sees(/배우려면 판정이 더 있어야 합니다/);
  await coordinator.press('낱말 빈도 다시 세기');
  await coordinator.press('낱말 빈도 다시 세기', page.getByRole('dialog'));
  await coordinator.told(/낱말 빈도를 다시 셌습니다/);
  await coordinator.look('66-rules-counted-anew');
  await coordinator.leave();
}

/** An officer who writes a name is shown what is called alike, and is not held up by it. */
export async function writeAName(officer: Persona): Promise<void> {
  const place = officer.page.getByRole('dialog');
  await place.getByLabel('칸').selectOption({ label: '사업명' });
  const name = place.locator('input[name="value"]');
  const before = await name.inputValue();
  await name.fill('인공지능 안부전화 구축');
  await officer.press(/비슷한 사업 \d+건 보기/, place);
  await place.getByRole('link', { name: /안부/ }).first().waitFor();
  await name.fill(before);
}

/** The badge, the table of fields, the drawing and its table state the same bits, and they add up. */
async function saysOneNumber({ page }: Persona, listed: number): Promise<void> {
  const column = (table: string, at: number) =>
    numbersOf(
      page.getByRole('table', { name: table }).locator(`tbody tr > :nth-child(${String(at)})`),
    );
  const badge = bitsIn(await page.getByRole('heading', { level: 1 }).locator('..').innerText());
  const fields = await column('두 사업 비교', 4);
  const drawn = await numbersOf(page.locator('ol > li:has(svg) > :nth-child(3)'));
  await page.getByRole('button', { name: '표로 보기', exact: true }).click();
  await page.getByRole('table', { name: '근거의 합 표' }).waitFor();
  const bits = await column('근거의 합 표', 2);
  const sums = await column('근거의 합 표', 3);
  await page.getByRole('button', { name: '그림으로 보기', exact: true }).click();
  const added = bits.reduce((sum, number) => sum + number, 0);
  const said = { badge, sum: sums.at(-1), total: drawn.at(-1) };
  const sorted = (numbers: readonly number[]) => numbers.toSorted((one, two) => one - two).join();
  if (
    Object.values(said).some((number) => number !== listed) ||
    Math.abs(added - listed) > 0.005 * (bits.length + 1) ||
    sorted(drawn.slice(0, -1)) !== sorted(bits) ||
    sorted([0, ...fields]) !== sorted(bits)
  ) {
    throw new Error(
      `one pair, several numbers: ${JSON.stringify({ listed, said, fields, drawn, bits, sums })}`,
    );
  }
}

const decimals = /[+-]?\d+\.\d\d/g;

function bitsIn(text: string): number {
  return Number(text.match(decimals)?.[0]);
}

/** Every number in these places. */
async function numbersOf(place: Locator): Promise<number[]> {
  const texts = await place.allInnerTexts();
  return texts.flatMap((text) => (text.match(decimals) ?? []).map(Number));
}
