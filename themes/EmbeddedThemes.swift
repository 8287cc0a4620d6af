/// The themes that come with the program, in the program: it needs no file of its own to start.
package enum EmbeddedThemes {
    /// What they are called, the one for most terminals first.
    package static let names = ["terminal", "dark", "light", "contrast", "mono"]

    /// The file of that theme. Nil when there is none.
    package static func source(named name: String) -> String? {
        bytes(named: name).map { String(decoding: $0, as: UTF8.self) }
    }

    private static func bytes(named name: String) -> [UInt8]? {
        switch name {
        case "terminal": PackageResources.terminal_toml
        case "dark": PackageResources.dark_toml
        case "light": PackageResources.light_toml
        case "contrast": PackageResources.contrast_toml
        case "mono": PackageResources.mono_toml
        default: nil
        }
    }
}
