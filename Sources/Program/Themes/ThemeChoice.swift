import Canvas
import Wording

/// The theme that the deck opens with.
struct ThemeChoice {
    let theme: Theme
    /// What is wrong with the theme that was asked for; nil if nothing is.
    let complaint: String?
    /// Whether the operator asked for none, so that the terminal's background decides.
    let isOpen: Bool

    /// The theme where nothing is known of the background.
    private static let standard = "terminal"

    /// The theme for a background.
    static func name(onDark isDark: Bool) -> String { isDark ? "dark" : "light" }

    /// Choose by the name that was asked for; nil if none was. `background` is the variable
    /// COLORFGBG, which some terminals set: the numbers of the colours of text and background.
    init(asked name: String?, background: String?, in library: ThemeLibrary, _ words: Words) {
        let hint = background.flatMap(Self.isDark).map(Self.name)
        isOpen = name == nil
        do throws(ThemeError) {
            theme = try library.theme(named: name ?? hint ?? Self.standard)
            complaint = nil
        } catch {
            let fallback = ThemeLibrary(userFolder: nil)
            theme = (try? fallback.theme(named: Self.standard)) ?? Theme.plain
            complaint = words.themeError(error)
        }
    }

    /// Whether the last number of `15;0` or `15;default;0` is that of a dark colour; nil if it is
    /// none of the sixteen.
    private static func isDark(_ variable: String) -> Bool? {
        guard let last = variable.split(separator: ";", omittingEmptySubsequences: false).last,
            let number = UInt8(last), number < 16
        else { return nil }
        // 7 is a light grey, 8 a dark one.
        return number < 7 || number == 8
    }
}
