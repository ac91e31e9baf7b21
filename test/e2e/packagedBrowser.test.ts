import { launchPackaged } from './browser';

// The package brings a browser for Linux; elsewhere Chrome or Edge is part of the machine.
const packaged = process.platform === 'linux' && process.arch === 'x64' ? test : test.failing;

packaged('the browser that comes with the packages starts and lays out a page', async () => {
  const browser = await launchPackaged();
  try {
    const page = await browser.newPage();
    await page.setContent('<p style="width: 120px">审核</p>');
    expect((await page.locator('p').boundingBox())?.width).toBe(120);
  } finally {
    await browser.close();
  }
});
