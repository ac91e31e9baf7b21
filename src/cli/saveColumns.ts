import type { BatchSheet } from '../app/batch';
import type { Guide } from '../guide/guide';
import { columnFileOf } from '../report/columnFile';
import type { CommandIo } from './commandIo';
import { writeJson } from './outputFiles';
import { UsageError } from './usageError';

/**
 * `--save-mapping`: what has been said of the batch's columns, by their headers' wording, for other batches to be
 * read by. Says on stderr which headers could not be told apart by wording. @throws UsageError
 */
export function saveColumns(target: string, batch: readonly BatchSheet[], guide: Guide, io: CommandIo): void {
  if (target === '-') throw new UsageError('--save-mapping 应为文件，不能是 -。');
  const { file, differing } = columnFileOf(
    guide,
    batch.map(({ answered }) => answered),
  );
  for (const header of differing) {
    io.stderr(`“${header}”在不同工作表中指定了不同的字段，按表头无法区分，未写入 ${target}。`);
  }
  if (file.columns.length === 0) io.stderr(`没有指定过含义的列，${target} 中没有内容。`);
  writeJson(target, file, io.folder, io.stdout);
}
