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
}
