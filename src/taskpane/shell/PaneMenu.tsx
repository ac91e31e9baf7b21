import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { BookOpenRegular } from '@fluentui/react-icons/svg/book-open';
import { ArrowSwapRegular } from '@fluentui/react-icons/svg/arrow-swap';
import { ColumnEditRegular } from '@fluentui/react-icons/svg/column-edit';
import { EraserRegular } from '@fluentui/react-icons/svg/eraser';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { SettingsRegular } from '@fluentui/react-icons/svg/settings';
import { TableSearchRegular } from '@fluentui/react-icons/svg/table-search';
import { TextBulletListSquareRegular } from '@fluentui/react-icons/svg/text-bullet-list-square';
import type { ReactElement } from 'react';
import { strings } from '../strings';

export type MenuChoice =
  'guide' | 'catalogue' | 'compare' | 'tables' | 'mapping' | 'settings' | 'clear-marks' | 'clear-all';

/** What is needed less often than the three jobs. */
export function PaneMenu({ onChoose }: { onChoose: (choice: MenuChoice) => void }): ReactElement {
  const text = strings.menu;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={strings.app.more} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<BookOpenRegular />} onClick={() => onChoose('guide')}>
            {text.guide}
          </MenuItem>
          <MenuItem icon={<TextBulletListSquareRegular />} onClick={() => onChoose('catalogue')}>
            {text.catalogue}
          </MenuItem>
          <MenuDivider />
          <MenuItem icon={<ArrowSwapRegular />} onClick={() => onChoose('compare')}>
            {text.compare}
          </MenuItem>
          <MenuItem icon={<TableSearchRegular />} onClick={() => onChoose('tables')}>
            {text.tables}
          </MenuItem>
          <MenuItem icon={<ColumnEditRegular />} onClick={() => onChoose('mapping')}>
            {text.mapping}
          </MenuItem>
          <MenuItem icon={<SettingsRegular />} onClick={() => onChoose('settings')}>
            {text.settings}
          </MenuItem>
          <MenuDivider />
          <MenuItem icon={<EraserRegular />} onClick={() => onChoose('clear-marks')}>
            {text.clearMarks}
          </MenuItem>
          <MenuItem icon={<DeleteRegular />} onClick={() => onChoose('clear-all')}>
            {text.clearAll}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
