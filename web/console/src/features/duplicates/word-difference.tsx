import type { TextPart } from '@madang/contracts';
import styles from './duplicates.module.css';

/** A text with the words marked that the other side does not have, as the service compared them. */
export function WordDifference({ parts }: { readonly parts: readonly TextPart[] }) {
  if (parts.length === 0) return <>-</>;
  // One element: a row of a phone lays out each child of a cell by itself.
  return (
    <span>
      {parts.map(({ text, own }, index) =>
        own ? (
          <mark key={index} className={styles['own']}>
            {text}
          </mark>
        ) : (
          <span key={index}>{text}</span>
        ),
      )}
    </span>
  );
}
