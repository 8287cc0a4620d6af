import Terminal

/// How the operator wants to be told that something long has ended. Nothing, unless config.toml
/// says so.
struct Alert: Equatable, Sendable {
    /// What a desktop shows.
    enum Desktop: String, CaseIterable, Sendable {
        case off, osc9, osc777
    }

    /// Whether the terminal rings.
    var rings = false
    var desktop = Desktop.off

    /// Tell the text by what is wanted.
    func give(_ text: String, on screen: borrowing Screen) {
        if rings { screen.ring() }
        let form: DesktopNotification.Form
        switch desktop {
        case .off: return
        case .osc9: form = .osc9
        case .osc777: form = .osc777
        }
        screen.notify(
            DesktopNotification(
                title: "partnerdeck", text: text, form: form,
                isInTmux: Surroundings.variable("TMUX") != nil))
    }
}
