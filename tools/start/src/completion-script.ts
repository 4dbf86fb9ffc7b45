// The parser words its answers for the shell in SHELL: zsh is told what each word means. A word that
// starts with a dash has no files to complete it.
const SCRIPTS = {
  bash: String.raw`# evalcurve completion for bash
_evalcurve_completion() {
  local current="\${COMP_WORDS[COMP_CWORD]}" IFS=$'\n'
  COMPREPLY=($(compgen -W "$(SHELL=bash evalcurve --get-yargs-completions "\${COMP_WORDS[@]}" 2>/dev/null)" -- "$current"))
}
complete -o bashdefault -o default -F _evalcurve_completion evalcurve
`,
  zsh: String.raw`# evalcurve completion for zsh
_evalcurve_completion() {
  local -a answers
  answers=("\${(@f)$(SHELL=zsh evalcurve --get-yargs-completions "\${words[@]}" 2>/dev/null)}")
  if [[ -n "$answers" ]]; then _describe 'evalcurve' answers; else _files; fi
}
compdef _evalcurve_completion evalcurve
`,
} as const;

/**
 * A shell script that asks evalcurve itself what may follow the words typed so far.
 *
 * @example
 * completionScript('bash').split('\n')[0]; // '# evalcurve completion for bash'
 */
export function completionScript(shell: keyof typeof SCRIPTS): string {
  return SCRIPTS[shell].replaceAll('\\${', '${');
}
