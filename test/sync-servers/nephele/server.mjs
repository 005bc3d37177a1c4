import Adapter from '@nephele/adapter-file-system';
import Authenticator from '@nephele/authenticator-none';
import express from 'express';
import nephele from 'nephele';

/** `server.mjs FOLDER PORT`: nephele on loopback. It lets everyone in: what is looked at is how it keeps files. */
const [folder, port] = process.argv.slice(2);
const app = express();
app.use('/', nephele({ adapter: new Adapter({ root: folder }), authenticator: new Authenticator() }));
app.listen(Number(port), '127.0.0.1');
