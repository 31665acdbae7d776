# Functions for the scripts of this project, read in with ". releng/lib.sh". POSIX sh. The variable root is the scripts' own.
# shellcheck shell=sh

oldest_java=21
: "${HOME:=$(getent passwd "$(id -u)" | cut -d : -f 6)}"
export HOME

# Everything that people read goes to standard error: standard output belongs to the commands that are run.
say() {
	printf '%s\n' "$@" >&2
}

# die CODE LINE…: ends the script. 69 is "something needed is not there", as in sysexits.h.
die() {
	die_code=$1
	shift
	say "$@"
	exit "$die_code"
}

have_command() {
	command -v "$1" >/dev/null 2>&1
}

# --- Java -----------------------------------------------------------------------------------------------------------------

# The first number of a JDK's version: 21, 25; nothing when it is none.
jdk_version() {
	[ -x "$1/bin/javac" ] || return 0
	if [ -r "$1/release" ]; then
		sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" | head -n 1
	else
		"$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p' | head -n 1
	fi
}

is_new_jdk() {
	found_version=$(jdk_version "$1")
	[ -n "$found_version" ] && [ "$found_version" -ge "$oldest_java" ]
}

# The folder of the javac on the PATH.
jdk_on_path() {
	path_javac=$(command -v javac) || return 0
	path_javac=$(readlink -f "$path_javac" 2>/dev/null || printf '%s' "$path_javac")
	dirname "$(dirname "$path_javac")"
}

# Of several JDKs in the system's folder the oldest that is new enough: the one closest to what the bundles are compiled for.
jdk_in_system_folder() {
	for folder in /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
		if is_new_jdk "$folder"; then
			printf '%s\t%s\n' "$found_version" "$folder"
		fi
	done | sort -n | head -n 1 | cut -f 2
}

find_jdk() {
	for candidate in "${JAVA_HOME:-}" "$(jdk_on_path)" "$(jdk_in_system_folder)"; do
		if [ -n "$candidate" ] && is_new_jdk "$candidate"; then
			printf '%s\n' "$candidate"
			return 0
		fi
	done
	return 1
}

# Sets JAVA_HOME and PATH to a JDK that is new enough, installing one where the system offers it.
use_jdk() {
	if ! found_jdk=$(find_jdk); then
		for package in openjdk-21-jdk-headless openjdk-25-jdk-headless; do
			if is_offered "$package"; then
				install_packages "$package"
				break
			fi
		done
		found_jdk=$(find_jdk) || die 69 "No JDK $oldest_java or newer was found in JAVA_HOME, on the PATH or in /usr/lib/jvm." \
			"Install one (a package such as openjdk-21-jdk or temurin-21-jdk, or an archive) and set JAVA_HOME to its folder."
	fi
	JAVA_HOME=$found_jdk
	PATH=$JAVA_HOME/bin:$PATH
	export JAVA_HOME PATH
}

# --- Packages of the system ---------------------------------------------------------------------------------------------------

# Prints how to become root without a question, or fails.
as_root() {
	if [ "$(id -u)" -eq 0 ]; then
		printf 'env'
	elif have_command sudo && sudo -n true 2>/dev/null; then
		printf 'sudo -n env'
	else
		return 1
	fi
}

is_offered() {
	have_command apt-cache && apt-cache policy "$1" 2>/dev/null | grep -q 'Candidate: [0-9]'
}

# install_packages NAME…: installs them, or ends with the command that does.
install_packages() {
	install_command="apt-get install -y --no-install-recommends $*"
	if ! have_command apt-get; then
		die 69 "Please install what these packages of Debian hold, and start again: $*"
	fi
	become_root=$(as_root) || die 69 "Some packages are missing, and this user may not install them. Please run this, then start again:" \
		"  sudo $install_command"
	say "Installing $*"
	# shellcheck disable=SC2086 # words on purpose
	if ! $become_root DEBIAN_FRONTEND=noninteractive $install_command >&2; then
		$become_root apt-get update >&2 || say "The lists of packages could not be brought up to date."
		$become_root DEBIAN_FRONTEND=noninteractive $install_command >&2 \
			|| die 69 "The packages could not be installed. Please run this, then start again:" "  sudo $install_command"
	fi
}

has_library() {
	{ ldconfig -p 2>/dev/null || /sbin/ldconfig -p 2>/dev/null; } | grep -q "$1"
}

has_font() {
	find /usr/share/fonts /usr/local/share/fonts "$HOME/.fonts" "$HOME/.local/share/fonts" -iname "$1" 2>/dev/null | grep -q .
}

# Whether what a package is wanted for is there, by whatever way it came.
is_there() {
	case $1 in
		dbus-x11) have_command dbus-launch && have_command dbus-daemon ;;
		fonts-dejavu) has_font 'DejaVuSans*' ;;
		fonts-noto-color-emoji) has_font 'NotoColorEmoji*' ;;
		imagemagick) have_command import ;;
		libgtk-3-0) has_library 'libgtk-3\.so\.0' ;;
		libwebkit2gtk-4.1-0) has_library 'libwebkit2gtk-4\.1\.so\.0' ;;
		maven) have_command mvn ;;
		openbox) have_command openbox ;;
		xauth) have_command xauth ;;
		xvfb) have_command Xvfb ;;
		*) dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q 'ok installed' ;;
	esac
}

# need PACKAGE…: makes sure that they are there. Installs nothing when they are.
need() {
	missing=
	for package in "$@"; do
		is_there "$package" || missing="$missing $package"
	done
	if [ -n "$missing" ]; then
		# shellcheck disable=SC2086 # words on purpose
		install_packages $missing
	fi
}

# --- Other ------------------------------------------------------------------------------------------------------------------

# Java takes the encoding of file names from the locale, and names may hold any character.
use_utf8() {
	case $(locale charmap 2>/dev/null) in
		UTF-8) ;;
		*)
			LC_ALL=C.UTF-8
			export LC_ALL
			;;
	esac
}
