import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tls } from './surroundings.ts';

export const USER = 'alice';
export const PASSWORD = 'storage-password';

interface Recipe {
  /** Files without which it cannot be started. */
  needs: readonly string[];
  /** Writes what it needs into `home` and says how it is started. */
  start(home: string, files: string, port: number, tls?: Tls): Started;
}

interface Started {
  command: string;
  args: string[];
  env?: Record<string, string>;
}

const NEPHELE = join(import.meta.dirname, 'nephele');
const MODULES = '/usr/lib/apache2/modules';

/** Writes the one user's password into a file that Apache and nginx read at every request. */
export function writeUsers(home: string, password: string): void {
  const hash = execFileSync('openssl', ['passwd', '-apr1', password], { encoding: 'utf8' }).trim();
  writeFileSync(join(home, 'users'), `${USER}:${hash}\n`);
}

/** How each server is started. */
export const RECIPES: Record<string, Recipe> = {
  // The library under Nextcloud and ownCloud, on PHP's own server.
  sabredav: {
    needs: ['/usr/bin/php', '/usr/share/php/Sabre/autoload.php'],
    start(home, files, port) {
      writeFileSync(
        join(home, 'index.php'),
        `<?php
require '/usr/share/php/Sabre/autoload.php';
if (($_SERVER['PHP_AUTH_USER'] ?? '') !== '${USER}' || ($_SERVER['PHP_AUTH_PW'] ?? '') !== '${PASSWORD}') {
  header('WWW-Authenticate: Basic'); http_response_code(401); exit;
}
$server = new Sabre\\DAV\\Server(new Sabre\\DAV\\FS\\Directory('${files}'));
$server->setBaseUri('/');
$server->exec();
`,
      );
      return {
        command: '/usr/bin/php',
        args: ['-S', `127.0.0.1:${port}`, join(home, 'index.php')],
        env: { PHP_CLI_SERVER_WORKERS: '4' },
      };
    },
  },
  apache: {
    needs: ['/usr/sbin/apache2', `${MODULES}/mod_dav_fs.so`],
    start(home, files, port, tls) {
      writeUsers(home, PASSWORD);
      const modules = [
        'mpm_event',
        'authn_file',
        'authn_core',
        'authz_core',
        'authz_user',
        'auth_basic',
        'dav',
        'dav_fs',
        ...(tls ? ['ssl'] : []),
      ];
      writeFileSync(
        join(home, 'httpd.conf'),
        [
          `ServerRoot ${home}`,
          `PidFile ${home}/pid`,
          `Listen 127.0.0.1:${port}`,
          'ServerName localhost',
          `ErrorLog ${home}/error.log`,
          `CustomLog ${home}/access.log "%t %u %r %>s %{User-Agent}i %{Referer}i %{Origin}i %{Cookie}i"`,
          ...modules.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`),
          `DavLockDB ${home}/locks`,
          `DocumentRoot ${files}`,
          `<Directory ${files}>`,
          'Dav On',
          'AuthType Basic',
          'AuthName storage',
          `AuthUserFile ${home}/users`,
          'Require valid-user',
          '</Directory>',
          ...(tls
            ? [
                'SSLEngine on',
                'SSLSessionCache none',
                `SSLCertificateFile ${tls.cert}`,
                `SSLCertificateKeyFile ${tls.key}`,
              ]
            : []),
          ...(process.getuid?.() === 0 ? ['User www-data', 'Group www-data'] : []),
        ].join('\n'),
      );
      if (process.getuid?.() === 0) execFileSync('chown', ['-R', 'www-data:www-data', home, files]);
      return { command: '/usr/sbin/apache2', args: ['-f', join(home, 'httpd.conf'), '-D', 'FOREGROUND'] };
    },
  },
  nginx: {
    needs: ['/usr/sbin/nginx', '/usr/lib/nginx/modules/ngx_http_dav_ext_module.so'],
    start(home, files, port) {
      writeUsers(home, PASSWORD);
      writeFileSync(
        join(home, 'nginx.conf'),
        `load_module /usr/lib/nginx/modules/ngx_http_dav_ext_module.so;
daemon off; pid ${home}/pid; error_log ${home}/error.log;
${process.getuid?.() === 0 ? 'user www-data;' : ''}
events {}
http {
  access_log off; client_body_temp_path ${home}/body; proxy_temp_path ${home}/proxy;
  fastcgi_temp_path ${home}/fastcgi; uwsgi_temp_path ${home}/uwsgi; scgi_temp_path ${home}/scgi;
  client_max_body_size 32m;
  server {
    listen 127.0.0.1:${port}; root ${files};
    location / {
      auth_basic storage; auth_basic_user_file ${home}/users;
      dav_methods PUT DELETE MKCOL COPY MOVE; dav_ext_methods PROPFIND OPTIONS; create_full_put_path off;
    }
  }
}
`,
      );
      if (process.getuid?.() === 0) execFileSync('chown', ['-R', 'www-data:www-data', home, files]);
      return { command: '/usr/sbin/nginx', args: ['-c', join(home, 'nginx.conf'), '-p', home] };
    },
  },
  lighttpd: {
    needs: ['/usr/sbin/lighttpd', '/usr/lib/lighttpd/mod_webdav.so'],
    start(home, files, port) {
      writeFileSync(join(home, 'users'), `${USER}:${PASSWORD}\n`);
      writeFileSync(
        join(home, 'lighttpd.conf'),
        `server.modules = ("mod_auth", "mod_authn_file", "mod_webdav")
server.bind = "127.0.0.1"
server.port = ${port}
server.document-root = "${files}"
server.errorlog = "${home}/error.log"
server.upload-dirs = ("${home}")
webdav.activate = "enable"
webdav.is-readonly = "disable"
auth.backend = "plain"
auth.backend.plain.userfile = "${home}/users"
auth.require = ("/" => ("method" => "basic", "realm" => "storage", "require" => "valid-user"))
`,
      );
      return { command: '/usr/sbin/lighttpd', args: ['-D', '-f', join(home, 'lighttpd.conf')] };
    },
  },
  rclone: {
    needs: ['/usr/bin/rclone'],
    start: (home, files, port) => ({
      command: '/usr/bin/rclone',
      args: [
        'serve',
        'webdav',
        files,
        '--addr',
        `127.0.0.1:${port}`,
        '--user',
        USER,
        '--pass',
        PASSWORD,
        '--config',
        `${home}/none`,
      ],
    }),
  },
  // From npm, installed aside.
  nephele: {
    needs: [join(NEPHELE, 'node_modules/nephele/package.json')],
    start: (_, files, port) => ({
      command: process.execPath,
      args: [join(NEPHELE, 'server.mjs'), files, String(port)],
    }),
  },
};
