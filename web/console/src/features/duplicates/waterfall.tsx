import { duplicateMessages } from '../../lib/messages/duplicates.ts';
import { useText } from '../../lib/text.ts';
import { bitsText, signed } from './bits.ts';
import styles from './duplicates.module.css';

type Step = {
  readonly id: string;
  readonly label: string;
  readonly bits: number;
  /** The sum after this step. */
  readonly sum: number;
  readonly why: string;
};

/** Bars that start where the sum before them ended; the first is the starting value. */
export function Waterfall({
  steps,
  total,
}: {
  readonly steps: readonly Step[];
  readonly total: number;
}) {
  const text = useText(duplicateMessages);
  const low = Math.min(0, ...steps.map(({ sum }) => sum));
  const high = Math.max(1, total, ...steps.map(({ sum }) => sum));
  const at = (value: number) => ((value - low) / (high - low)) * 100;
  return (
    <ol className={styles['waterfall']}>
      {steps.map(({ id, label, bits, sum, why }, index) => (
        <li key={id}>
          <span className={styles['label']}>{label}</span>
          <Bar
            look={index === 0 ? 'sum' : bits < 0 ? 'against' : 'for'}
            from={at(sum - bits)}
            to={at(sum)}
          />
          <span className={styles['bits']}>{index === 0 ? bitsText(bits) : signed(bits)}</span>
          <span className={styles['why']}>{why}</span>
        </li>
      ))}
      <li>
        <strong className={styles['label']}>{text.total}</strong>
        <Bar look="sum" from={at(0)} to={at(total)} />
        <strong className={styles['bits']}>{bitsText(total)}</strong>
        <span />
      </li>
    </ol>
  );
}

function Bar({
  look,
  from,
  to,
}: {
  readonly look: 'for' | 'against' | 'sum';
  readonly from: number;
  readonly to: number;
}) {
  return (
    <svg
      className={styles['bar']}
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect
        className={styles[look]}
        x={Math.min(from, to)}
        y="1"
        width={Math.max(0.5, Math.abs(to - from))}
        height="8"
      />
    </svg>
  );
}
