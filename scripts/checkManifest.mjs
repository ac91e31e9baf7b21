/**
 * Checks a manifest against the XML schemas in test/data/manifest-xsd, offline:
 * `node scripts/checkManifest.mjs [manifest.xml]`. Exit code 1 and one line a fault when it does not conform.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { XmlDocument, XmlLibError, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

const SCHEMA = join(import.meta.dirname, '../test/data/manifest-xsd/OfficeAppManifestV1_1.xsd');

/** Throws XmlLibError, with every fault in its details, unless the document is well formed and valid. */
function validate(path) {
  xmlRegisterFsInputProviders();
  const schema = XmlDocument.fromBuffer(readFileSync(SCHEMA), { url: SCHEMA });
  const validator = XsdValidator.fromDoc(schema);
  const manifest = XmlDocument.fromBuffer(readFileSync(path), { url: path });
  try {
    validator.validate(manifest);
  } finally {
    manifest.dispose();
    validator.dispose();
    schema.dispose();
  }
}

const path = resolve(process.argv[2] ?? 'manifest.xml');
try {
  validate(path);
  process.stdout.write(`${path}: valid\n`);
} catch (error) {
  if (!(error instanceof XmlLibError)) throw error;
  for (const { line, message } of error.details) process.stderr.write(`${path}:${line}: ${message.trim()}\n`);
  process.exitCode = 1;
}
