/// The themes that come with the program, in the program: it needs no file of its own to start.
package enum EmbeddedThemes {
    /// The list of themes, the one for most terminals first; each is a file in `files`.
    private static let files: [(name: String, bytes: @Sendable () -> [UInt8])] = [
        ("terminal", { PackageResources.terminal_toml }),
        ("dark", { PackageResources.dark_toml }),
        ("light", { PackageResources.light_toml }),
        ("contrast", { PackageResources.contrast_toml }),
        ("mono", { PackageResources.mono_toml }),
    ]

    /// What they are called, in the order of the list.
    package static let names = files.map(\.name)

    /// The file of that theme; nil if there is none.
    package static func source(named name: String) -> String? {
        files.first { $0.name == name }.map { String(decoding: $0.bytes(), as: UTF8.self) }
    }
}
