extension English: DoctorWording {
    package var offlineOption: String {
        "Send nothing: leave out what needs the network."
    }
    package var doctorSignInOption: String {
        "Also ask for a new token, if somebody is signed in on the profile."
    }
    package var doctorAuthority: String { "Sign-in server" }
    package var doctorService: String { "Service" }
    package func doctorReached(_ address: String, milliseconds: Int, status: Int) -> String {
        "\(address): answered after \(milliseconds.grouped) ms (HTTP \(status))"
    }
    package var doctorCheckName: String {
        "Check the spelling of the address in config.toml, and the DNS servers of this network."
    }
    package var doctorCheckCertificates: String {
        "Check the clock and the certificates of this machine (`apt install ca-certificates`). A proxy that opens TLS needs its own certificate there."
    }
    package var doctorCheckConnection: String {
        "Check the network, the firewall and HTTPS_PROXY; --offline leaves these checks out."
    }
    package func doctorClockOff(_ seconds: Int, from host: String) -> String {
        "\(seconds.grouped) s off from \(host)"
    }
    package var doctorSetClock: String {
        "Set the clock: sign-ins fail when it is more than 5 minutes off. `timedatectl set-ntp true` keeps it right."
    }
    package var doctorSetTerminal: String {
        "Set TERM to your terminal's type, such as xterm-256color, or start the deck with --plain."
    }
    package func doctorTokenUntil(_ time: String, user: String) -> String {
        "\(user), new token until \(time) UTC"
    }
    package func doctorKeys(_ count: Int, in path: String) -> String {
        switch count {
        case 0: "All keys are the deck's own; [keys] in \(path) changes them."
        case 1: "1 command has other keys, by [keys] in \(path)."
        default: "\(count) commands have other keys, by [keys] in \(path)."
        }
    }
    package var keysHelp: String {
        "Keys of the deck are changed in config.toml, as in suspend = \"z\" below [keys]: see partnerdeck-keys(7). partnerdeck doctor names the file."
    }
    package var doctorOK: String { "ok" }
    package var doctorWarning: String { "warning" }
    package var doctorProblem: String { "problem" }
    package var doctorTerminal: String { "terminal" }
    package var doctorLocale: String { "locale" }
    package var doctorDataFolder: String { "data folder" }
    package var doctorStateFolder: String { "state folder" }
    package var doctorConfigFolder: String { "settings folder" }
    package var doctorStore: String { "store" }
    package var doctorPermissions: String { "permissions" }
    package var doctorConfig: String { "settings" }
    package var doctorJournal: String { "journal" }
    package var doctorClock: String { "clock" }
    package var doctorSignIn: String { "sign-in" }
    package var doctorNetwork: String { "network" }
    package func doctorColors(_ count: Int) -> String { "\(count.grouped) colours" }
    package var doctorSetLocale: String {
        "This locale is not UTF-8, or is not installed, so C.UTF-8 is used. Set LANG to a UTF-8 locale that `locale -a` lists."
    }
    package func doctorMadeWhenNeeded(_ path: String) -> String {
        "\(path) is made when it is needed."
    }
    package func doctorMakeWritable(_ variable: String) -> String {
        "Make it writable for you, or set \(variable) to another folder."
    }
    package func doctorOnlyYours(_ path: String) -> String { "Only you can read \(path)." }
    package var doctorNotInSandbox: String { "not needed in the sandbox" }
    package var doctorMendConfigFirst: String { "not checked: correct config.toml first" }
    package var doctorKeepJournal: String {
        "Keep a copy of the journal, and find out what changed it."
    }
    package func doctorClockBehind(_ time: String) -> String {
        "The newest journal entry is from \(time) UTC, which is still to come. Set the clock; `timedatectl` shows whether it is synchronized."
    }
    package func doctorOverProxy(_ address: String, proxy: String) -> String {
        "\(address) over the proxy \(proxy)"
    }
    package var doctorNothingSent: String {
        "libcurl is there. Nothing was sent, so whether these addresses answer is not known: `partnerdeck sync` asks them."
    }
}
