import { helpAddress, helpTargetOf } from '../help/address.js';
import { type HelpTarget, useHelp } from '../help/help-state.js';
import { editor, Uri } from './monaco.js';

const scheme = 'help';

/** A link of the editor to a place in the help. */
export function helpLink(target: HelpTarget): Uri {
  return Uri.from({ scheme, fragment: helpAddress(target).slice(1) });
}

/** A link to the help opens it; Monaco would leave the page. */
export function registerHelpLinks(): void {
  editor.registerLinkOpener({
    open: (uri) => {
      const target = uri.scheme === scheme ? helpTargetOf(`#${uri.fragment}`) : undefined;
      if (target !== undefined) useHelp.getState().open(target);
      return target !== undefined;
    },
  });
}
