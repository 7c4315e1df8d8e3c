import { setFlagsFromString } from 'node:v8';
import { HELP, parseCommandLine } from './commandLine.ts';
import { engineFlags } from './engineFlags.ts';

/** The command `dateline`: reads the command line, runs one command, sets the exit code (0 done, 1 something was wrong with the input, 2 wrong usage). */
async function main(words: readonly string[]): Promise<number> {
  const command = parseCommandLine(words);
  switch (command.kind) {
    case 'help':
      process.stdout.write(`${HELP}\n`);
      return 0;
    case 'wrong':
      process.stderr.write(`dateline: ${command.message}\n    Try: dateline --help\n`);
      return 2;
    case 'geoparse': {
      const { runGeoparse } = await import('./runGeoparse.ts');
      return runGeoparse(command);
    }
    case 'review': {
      const { runReview } = await import('./review/runReview.ts');
      return runReview(command);
    }
    case 'report': {
      const { runReport } = await import('./runReport.ts');
      return runReport(command);
    }
    case 'build':
    case 'data': {
      const { runBuild } = await import('./runBuild.ts');
      return runBuild(command);
    }
  }
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0); // a reader that stops listening ("| head") ends the run in peace
  process.stderr.write(
    `dateline: could not write the answers: ${error.message}\n    Make room, or write them elsewhere.\n`,
  );
  process.exit(1);
});

for (const flag of engineFlags(process.versions.v8)) setFlagsFromString(flag);
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    `dateline: this is a fault of Dateline, not of your articles: ${message.replace(/\s+/g, ' ')}\n`,
  );
  process.exitCode = 1;
}
