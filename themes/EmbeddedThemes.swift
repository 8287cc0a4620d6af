/// The themes that come with the program, in the program: it needs no file of its own to start.
package enum EmbeddedThemes {
    /// The list of themes, the one for most terminals first; each is a file in `files`.
    private static let files: [(name: String, bytes: @Sendable () -> [UInt8])] = [
        ("terminal", { PackageResources.terminal_toml }),
        ("dark", { PackageResources.dark_toml }),
        ("light", { PackageResources.light_toml }),
        ("contrast", { PackageResources.contrast_toml }),
        ("contrast-light", { PackageResources.contrast_light_toml }),
        ("mono", { PackageResources.mono_toml }),
        ("catppuccin-mocha", { PackageResources.catppuccin_mocha_toml }),
        ("catppuccin-latte", { PackageResources.catppuccin_latte_toml }),
        ("dracula", { PackageResources.dracula_toml }),
        ("everforest", { PackageResources.everforest_toml }),
        ("gruvbox-dark", { PackageResources.gruvbox_dark_toml }),
        ("gruvbox-light", { PackageResources.gruvbox_light_toml }),
        ("kanagawa", { PackageResources.kanagawa_toml }),
        ("nord", { PackageResources.nord_toml }),
        ("one-dark", { PackageResources.one_dark_toml }),
        ("one-light", { PackageResources.one_light_toml }),
        ("rose-pine", { PackageResources.rose_pine_toml }),
        ("rose-pine-dawn", { PackageResources.rose_pine_dawn_toml }),
        ("solarized-dark", { PackageResources.solarized_dark_toml }),
        ("solarized-light", { PackageResources.solarized_light_toml }),
        ("tokyo-night", { PackageResources.tokyo_night_toml }),
    ]

    /// What they are called, in the order of the list.
    package static let names = files.map(\.name)

    /// The file of that theme; nil if there is none.
    package static func source(named name: String) -> String? {
        files.first { $0.name == name }.map { String(decoding: $0.bytes(), as: UTF8.self) }
    }
}
