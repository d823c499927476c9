import { uiMessages } from '../lib/messages/ui.ts';
import { useText } from '../lib/text.ts';
import { Button } from './button.tsx';
import css from './pagination.module.css';

/** Previous and next page with the place in between. */
export function Pagination({
  page,
  pages,
  onPage,
}: {
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}) {
  const text = useText(uiMessages);
  if (pages <= 1) return null;
  return (
    <nav className={css['pages']} aria-label={text.pagination}>
      <Button
        size="small"
        variant="tertiary"
        disabled={page <= 1}
        onPress={() => {
          onPage(page - 1);
        }}
      >
        {text.previous}
      </Button>
      <span className={css['place']} role="status">
        {text.page(page, pages)}
      </span>
      <Button
        size="small"
        variant="tertiary"
        disabled={page >= pages}
        onPress={() => {
          onPage(page + 1);
        }}
      >
        {text.next}
      </Button>
    </nav>
  );
}
