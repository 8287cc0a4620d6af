/// The choice of a theme, and the frame of a profile.
package protocol ThemeWording {
    var themesTitle: String { get }
    var themesKeys: String { get }
    /// Beside the theme that was worn before.
    var themeBefore: String { get }
    /// Beside a theme whose file has a mistake.
    var themeUnusable: String { get }
    /// The theme is worn from now on, until the deck is left; and how to have it each time.
    func themeKept(_ theme: String) -> String
    /// The form of the word in the frame of a profile: text that is seen, at most so wide.
    func formWord(_ columns: Int) -> String
}
