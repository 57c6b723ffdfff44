// The release build as a running server, and the list of its pages.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

export const paths = [
  '/',
  '/start',
  '/steps/research',
  '/steps/consultation',
  '/steps/questions',
  '/steps/reviews',
  '/steps/instincts',
  '/practitioners',
  '/compare',
  '/summary',
  '/visit',
  '/emergency',
  '/places',
  '/data',
  '/about',
  '/about/privacy',
  '/about/accessibility',
  '/about/sources',
  '/learn',
  '/learn/glossary',
  '/booklet',
  ...['toxin', 'filler', 'peel', 'microneedling', 'laser', 'skincare'].map((treatment) => `/treatments/${treatment}`),
  ...[
    'who-may-treat-you',
    'doing-it-yourself',
    'fake-products',
    'alternatives',
    'aftercare',
    'pressure',
    'fake-reviews',
    'myths',
  ].map((topic) => `/learn/${topic}`),
  ...['gb-eng', 'us-ca', 'nz', 'sg'].map((place) => `/places/${place}`),
];
export const steps = ['research', 'consultation', 'questions', 'reviews', 'instincts'];

/**
 * Starts the server on its own port, with these files and settings if given, and resolves to its address and a function that stops it.
 * @param {number} port
 * @param {string} files
 * @param {Record<string, string>} settings
 * @returns {Promise<{ url: string, stop: () => void }>}
 */
export function serve(port, files = 'target/site', settings = {}) {
  const address = `127.0.0.1:${port}`;
  const server = spawn(`${root}target/release/due-care`, ['serve'], {
    cwd: root,
    env: { ...process.env, DUE_CARE_ADDR: address, DUE_CARE_SITE: files, ...settings },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  // Whatever ends this program ends the server too.
  process.on('exit', () => server.kill());
  return new Promise((resolve, reject) => {
    let said = '';
    server.stderr.on('data', (text) => {
      said += text;
      if (said.includes('serving')) resolve({ url: `http://${address}`, stop: () => server.kill() });
    });
    server.on('exit', () => reject(new Error(said || 'The server stopped.')));
  });
}
