import { diffWords } from 'diff';
import styles from './duplicates.module.css';

/** A text with the words marked that the other side does not have. */
export function WordDifference({ text, other }: { readonly text: string; readonly other: string }) {
  if (text === '') return <>-</>;
  return (
    <>
      {diffWords(other, text).flatMap((part, index) => {
        if (part.removed) return [];
        return part.added ? (
          <mark key={index} className={styles['own']}>
            {part.value}
          </mark>
        ) : (
          <span key={index}>{part.value}</span>
        );
      })}
    </>
  );
}
