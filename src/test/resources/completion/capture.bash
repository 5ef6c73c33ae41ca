# bash capture.bash SCRIPT WORD…: what bash offers for the last of the words.
source "$1" || exit 1
shift
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
registered=$(complete -p genreport) || exit 1
function=${registered##*-F }
"${function%% *}"
printf '%s\n' "${COMPREPLY[@]}"
