# zsh -f capture.zsh SCRIPT LINE: what a terminal's zsh offers after a line, each with its meaning.
zmodload zsh/zpty || exit 1
export GENREPORT_SCRIPT=$1
zpty z zsh -f -i
zpty -w z 'PROMPT=; unsetopt prompt_cr zle_bracketed_paste; stty columns 300 2>/dev/null
  autoload -Uz compinit && compinit -D -u
  source $GENREPORT_SCRIPT
  zstyle ":completion:*" verbose yes
  offers=(); compadd() {
    if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then builtin compadd "$@"; return; fi
    local -a hits meanings; local at=${@[(i)-d]}
    (( at < $# )) && meanings=("${(@P)${@[at+1]}}")
    builtin compadd -A hits -D meanings "$@"
    local i; for (( i = 1; i <= $#hits; i++ )); do offers+=("$hits[i] | $meanings[i]"); done
    builtin compadd "$@"
  }
  tell() { print -r -- "<offers>"; print -rl -- $offers; print -r -- "</offers>"; exit }
  comppostfuncs=(tell)
  bindkey "^I" complete-word; print ready'
zpty -r -m z line '*ready*'
zpty -w -n z "$2"$'\t'
zpty -r -m z line '*</offers>*'
print -r -- "${${line##*<offers>}%%</offers>*}"
