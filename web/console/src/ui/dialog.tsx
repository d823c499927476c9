import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { uiMessages } from '../lib/messages/ui.ts';
import { useText } from '../lib/text.ts';
import { AriaLocale } from './aria-locale.tsx';
import { Icon } from './icon.tsx';
import css from './dialog.module.css';

type OverlayProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** Buttons at the foot. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

function Overlay({
  open,
  onClose,
  title,
  actions,
  children,
  look,
}: OverlayProps & { readonly look: string | undefined }) {
  const text = useText(uiMessages);
  return (
    <AriaLocale>
      <ModalOverlay
        isOpen={open}
        isDismissable
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose();
        }}
        className={css['overlay'] ?? ''}
      >
        <Modal className={look ?? ''}>
          <AriaDialog className={css['dialog'] ?? ''}>
            <header className={css['head']}>
              <Heading slot="title" className={css['title'] ?? ''}>
                {title}
              </Heading>
              <button
                type="button"
                className={css['close']}
                aria-label={text.close}
                onClick={onClose}
              >
                <Icon name="close" />
              </button>
            </header>
            <div className={css['body']}>{children}</div>
            {actions === undefined ? null : <footer className={css['foot']}>{actions}</footer>}
          </AriaDialog>
        </Modal>
      </ModalOverlay>
    </AriaLocale>
  );
}

/** A question or a short form above the page. Escape and the dim surface close it. */
export function Dialog(props: OverlayProps) {
  return <Overlay {...props} look={css['modal']} />;
}

/** Details of one thing beside the list it came from; the whole screen on a phone. */
export function Drawer(props: OverlayProps) {
  return <Overlay {...props} look={css['drawer']} />;
}
