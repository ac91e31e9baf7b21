import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { serveFolder, type Served } from './serve';

/** The trial page in a browser, as a person has it in front of them. */
export class TrialPage {
  /** Addresses outside this machine that anything has asked for. */
  readonly strayRequests: string[] = [];
  /** Errors that the pages have raised or logged. */
  readonly errors: string[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly served: Served,
    readonly page: Page,
  ) {
    page.on('request', (request) => {
      if (/^(https?|wss?):/.test(request.url()) && !request.url().startsWith(served.url))
        this.strayRequests.push(request.url());
    });
    page.on('pageerror', (error) => this.errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
  }

  static async launch(viewport = { width: 1366, height: 768 }): Promise<TrialPage> {
    const folder = process.env['TRIAL_BUILD'];
    if (folder === undefined) throw new Error('TRIAL_BUILD is not set: see test/e2e/buildTrial.ts');
    const served = await serveFolder(folder);
    const browser = await launchBrowser();
    const context = await browser.newContext({ viewport, locale: 'zh-CN', acceptDownloads: true });
    return new TrialPage(browser, served, await context.newPage());
  }

  get pane(): FrameLocator {
    return this.page.frameLocator('iframe');
  }

  async open(path = ''): Promise<void> {
    await this.page.goto(this.served.url + path);
  }

  /** Opens a sample and waits until it has been reviewed. */
  async openReviewed(sample: string): Promise<void> {
    await this.open(`?open=${sample}`);
    await this.reviewed();
  }

  async reviewed(): Promise<void> {
    await this.pane.getByRole('button', { name: '重新审核' }).first().waitFor();
    await this.idle();
  }

  /** Waits until the pane is not working. */
  async idle(): Promise<void> {
    await this.pane.locator('main[aria-busy=false]').waitFor();
  }

  /** A cell of the sheet in front. */
  cell(address: string): ReturnType<Page['locator']> {
    return this.page.locator(`[data-cell="${address}"]`).first();
  }

  /** Address of the selected cells as the name box shows it. */
  selected(): Promise<string> {
    return this.page.getByLabel('名称框').innerText();
  }

  tabs(): Promise<string[]> {
    return this.page.getByRole('tablist', { name: '工作表' }).getByRole('tab').allInnerTexts();
  }

  /** The workbook as the page would save it now. */
  async saved(): Promise<Uint8Array> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('button', { name: '另存为' }).click(),
    ]);
    return readFileSync(await download.path());
  }

  async menu(item: string): Promise<void> {
    await this.pane.getByRole('button', { name: '更多' }).click();
    await this.pane.getByRole('menuitem', { name: item }).click();
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.served.close();
  }
}

/** A workbook of samples/. */
export function sampleBytes(name: string): Uint8Array {
  return readFileSync(join(resolve(__dirname, '../../samples'), name));
}
