/** A list as it stands on the screen. Amounts are whole won. */
export type TableToTake = {
  readonly title: string;
  /** Perimeter, date and filter in words. */
  readonly filter: string;
  readonly columns: readonly {
    readonly header: string;
    readonly kind: 'text' | 'code' | 'number' | 'krw';
    readonly width?: number;
  }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
};

/** Saves a list as a workbook; false where the server did not make it. */
export async function takeTable(table: TableToTake): Promise<boolean> {
  const response = await fetch('/api/export/table', {
    method: 'POST',
    headers: { 'x-madang': '1', 'content-type': 'application/json' },
    body: JSON.stringify(table),
  }).catch(() => undefined);
  if (response?.ok !== true) return false;
  const href = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = href;
  link.download = `${table.title}.xlsx`;
  link.click();
  URL.revokeObjectURL(href);
  return true;
}
