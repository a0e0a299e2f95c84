// Floor: plain socket.io. A request comes, everyone in the room hears of it.
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { announce, readSetup } from './floor.ts';

await readSetup<null>();
const server = createServer((request, response) => {
  request.resume().once('end', () => {
    io.to('room').emit('comment:posted', {
      subject: { type: 'need', id: '0197a0aa-0000-7000-8000-000000000000' },
      commentId: '0197a0aa-0000-7000-8000-000000000001',
    });
    response.writeHead(302).end();
  });
});
const io = new Server(server, { path: '/live/', serveClient: false });
io.on('connection', (socket) => void socket.join('room'));
await announce(server);
