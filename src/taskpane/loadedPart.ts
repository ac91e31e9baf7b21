import { WorkbookFault } from '../workbook/fault';
import { strings } from './strings';

/**
 * A part of the program that the pane fetches only when somebody asks for its work, so that it opens sooner.
 * @throws WorkbookFault when it cannot be had
 */
export async function loadedPart<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    throw new WorkbookFault('unexpected', strings.app.partFailed, error);
  }
}
