import { committeeMessages } from '../../lib/messages/committees.ts';
import { useText } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';

/** Hands the page to the browser's print dialogue. */
export function PrintButton() {
  const text = useText(committeeMessages);
  return (
    <Button
      size="small"
      icon="print"
      onPress={() => {
        window.print();
      }}
    >
      {text.print}
    </Button>
  );
}
