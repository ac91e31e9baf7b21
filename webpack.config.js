/**
 * Builds the pane and, with `--env trial`, the trial page around it (for trying out and for browser tests; never
 * in production).
 *
 * OFFICE_JS says where the pane takes office.js from: "local" (the package's copy beside the pane, for intranets),
 * "microsoft" (Microsoft's CDN) or "china" (the CDN for China). ADDIN_URL is the https address that the pane will
 * be served from; it replaces the one in manifest.xml.
 */
const { execFileSync } = require('node:child_process');
const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { sources } = require('webpack');

const at = (...parts) => path.resolve(__dirname, ...parts);

const OFFICE_JS = {
  local: 'office/office.js',
  microsoft: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  china: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
};
const MANIFEST_URL = 'https://localhost:3000';

/** What office.js loads from its own folder by its own names: Excel's host files and the strings. */
const OFFICE_FILES = [
  'office.js',
  'o15apptofilemappingtable.js',
  'excel-win32-16.01.js',
  'excel-win32-16.00.js',
  'excel-web-16.00.js',
  'excel-mac-16.00.js',
  'excel-ios-16.00.js',
  'en-us/office_strings.js',
  'zh-cn/office_strings.js',
];

function officeSource() {
  const choice = process.env.OFFICE_JS ?? 'local';
  if (choice in OFFICE_JS) return choice;
  throw new Error(`OFFICE_JS must be one of ${Object.keys(OFFICE_JS).join(', ')}, not "${choice}"`);
}

function copies(trial) {
  const addinUrl = (process.env.ADDIN_URL ?? MANIFEST_URL).replace(/\/+$/, '');
  const office = OFFICE_FILES.map((file) => ({
    from: at('node_modules/@microsoft/office-js/dist', file),
    to: `office/${file}`,
    info: { minimized: true },
  }));
  return [
    { from: at('assets'), to: 'assets' },
    { from: at('manifest.xml'), transform: (xml) => xml.toString('utf8').replaceAll(MANIFEST_URL, addinUrl) },
    ...(trial || officeSource() === 'local' ? office : []),
    ...(trial ? [{ from: at('samples/*.xlsx'), to: 'samples/[name][ext]', noErrorOnMissing: true }] : []),
  ];
}

/** Checks the policy folder and puts the guide's files beside the pane; a bad guide fails the build with its reason. */
class GuidePlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('GuidePlugin', (compilation) => {
      compilation.contextDependencies.add(at('src/policy'));
      compilation.hooks.additionalAssets.tap('GuidePlugin', () => {
        const out = at('node_modules/.cache/guide');
        const script = ['--import', 'tsx', at('scripts/buildGuide.ts'), '--out', out];
        execFileSync(process.execPath, script, { cwd: __dirname, stdio: ['ignore', 'ignore', 'inherit'] });
        for (const name of ['guide.json', 'guideText.json', 'appendices.json'])
          compilation.emitAsset(name, new sources.RawSource(readFileSync(path.join(out, name))));
      });
    });
  }
}

/** Tells the trial page which workbooks there are to try. */
class SampleListPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('SampleListPlugin', (compilation) => {
      compilation.contextDependencies.add(at('samples'));
      compilation.hooks.additionalAssets.tap('SampleListPlugin', () => {
        const names = readdirSync(at('samples'))
          .filter((name) => name.endsWith('.xlsx'))
          .sort();
        compilation.emitAsset('samples/index.json', new sources.RawSource(JSON.stringify(names)));
      });
    });
  }
}

function pages(trial) {
  const pane = (filename, officeJs, standIn) =>
    new HtmlPlugin({
      template: at('src/taskpane/taskpane.html'),
      filename,
      chunks: ['taskpane'],
      minify: false,
      templateParameters: { officeJs, standIn },
    });
  const production = pane('taskpane.html', OFFICE_JS[officeSource()], '');
  if (!trial) return [production];
  return [
    production,
    // The same page and the same bundle; one script before office.js stands in for Excel.
    pane('trial-pane.html', OFFICE_JS.local, '<script src="trialHook.js"></script>'),
    new HtmlPlugin({
      template: at('src/trial/page/trial.html'),
      filename: 'index.html',
      chunks: ['trial'],
      minify: false,
    }),
  ];
}

/** The address on a line of its own, once the first build stands. */
function announce(server) {
  const { port } = server.server.address();
  const logger = server.compiler.getInfrastructureLogger('trial');
  server.middleware.waitUntilValid(() => {
    logger.info(`试用页面已就绪，请在浏览器中打开 · the trial page is ready at  http://localhost:${port}/`);
  });
}

module.exports = (env = {}, argv = {}) => {
  const trial = Boolean(env.trial);
  const production = argv.mode === 'production';
  // The first free port from here on.
  process.env.WEBPACK_DEV_SERVER_BASE_PORT ??= '3000';
  return {
    mode: production ? 'production' : 'development',
    target: ['web', 'es2020'],
    devtool: production ? false : 'cheap-module-source-map',
    entry: {
      taskpane: at('src/taskpane/main.tsx'),
      ...(trial ? { trial: at('src/trial/page/main.tsx'), trialHook: at('src/trial/page/hook.ts') } : {}),
    },
    output: {
      path: typeof env.out === 'string' ? path.resolve(env.out) : at('dist'),
      filename: '[name].js',
      chunkFilename: '[name].[contenthash:8].js',
      clean: true,
    },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: 'swc-loader',
          options: {
            jsc: {
              parser: { syntax: 'typescript', tsx: true },
              // Fields as plain assignments: defined ones cost every row of a review.
              transform: { react: { runtime: 'automatic' }, useDefineForClassFields: false },
              target: 'es2020',
            },
          },
        },
        { test: /\.css$/, use: ['style-loader', 'css-loader'] },
        { test: /manifest\.xml$/, type: 'asset/source' },
      ],
    },
    plugins: [
      ...pages(trial),
      new GuidePlugin(),
      ...(trial ? [new SampleListPlugin()] : []),
      new CopyPlugin({ patterns: copies(trial) }),
    ],
    performance: { hints: false },
    infrastructureLogging: { level: 'info' },
    stats: 'errors-warnings',
    devServer: {
      port: 'auto',
      host: 'localhost',
      hot: false,
      liveReload: true,
      client: { overlay: false },
      static: false,
      onListening: announce,
    },
  };
};
