import type { ReactElement, ReactNode } from 'react';
import type { RibbonGroup } from './ribbon';

interface RibbonProps {
  readonly groups: readonly RibbonGroup[];
  /** The page of the pane that a button opens. */
  readonly onOpen: (page: string) => void;
  readonly children: ReactNode;
}

/** The add-in's buttons as its manifest describes them, and beside them what the page itself can do. */
export function Ribbon({ groups, onOpen, children }: RibbonProps): ReactElement {
  return (
    <nav className="ribbon" aria-label="功能区">
      {groups.map(({ label, buttons }) => (
        <div key={label} className="ribbon-group" role="group" aria-label={label}>
          <div>
            {buttons.map((button) => (
              <button
                key={button.id}
                type="button"
                className="ribbon-button"
                title={button.tip}
                onClick={() => onOpen(button.page)}
              >
                <img src={button.icon} alt="" />
                {button.label}
              </button>
            ))}
          </div>
          <span aria-hidden>{label}</span>
        </div>
      ))}
      {children}
    </nav>
  );
}
