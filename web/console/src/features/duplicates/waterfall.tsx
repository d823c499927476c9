import type { EvidenceLine } from '@madang/contracts';
import { pick, useLanguage } from '../../lib/language.ts';
import { duplicateMessages } from '../../lib/messages/duplicates.ts';
import { useText } from '../../lib/text.ts';
import styles from './duplicates.module.css';

/** The same numbers as the table, as bars that start where the sum before them ended. */
export function Waterfall({
  lines,
  total,
}: {
  readonly lines: readonly EvidenceLine[];
  readonly total: number;
}) {
  const text = useText(duplicateMessages);
  const language = useLanguage();
  let sum = 0;
  const bars = lines.map((line) => {
    const from = sum;
    sum += line.bits;
    return { ...line, from, to: sum };
  });
  const low = Math.min(0, ...bars.map(({ to }) => to));
  const high = Math.max(1, total, ...bars.map(({ to }) => to));
  const at = (value: number) => ((value - low) / (high - low)) * 100;
  return (
    <ol className={styles['waterfall']}>
      {bars.map((bar) => (
        <li key={bar.field}>
          <span className={styles['label']}>{text.fields[bar.field]}</span>
          <svg
            className={styles['bar']}
            viewBox="0 0 100 10"
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            <rect
              className={bar.bits < 0 ? styles['against'] : styles['for']}
              x={Math.min(at(bar.from), at(bar.to))}
              y="1"
              width={Math.max(0.5, Math.abs(at(bar.to) - at(bar.from)))}
              height="8"
            />
          </svg>
          <span className={styles['bits']}>
            {`${bar.bits > 0 ? '+' : ''}${bar.bits.toFixed(2)}`}
          </span>
          <span className={styles['why']}>{pick(language, bar.ko, bar.en)}</span>
        </li>
      ))}
      <li>
        <strong className={styles['label']}>{text.total}</strong>
        <svg
          className={styles['bar']}
          viewBox="0 0 100 10"
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <rect
            className={styles['sum']}
            x={at(0)}
            y="1"
            width={Math.max(0.5, at(total) - at(0))}
            height="8"
          />
        </svg>
        <strong className={styles['bits']}>{total.toFixed(2)}</strong>
        <span />
      </li>
    </ol>
  );
}
