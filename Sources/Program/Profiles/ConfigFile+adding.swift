import Deck
import Files
import Foundation

extension ConfigFile {
    /// The file's text with a profile added at its end; what is there already stays as it is.
    /// Throws `cannotAdd` where the result would not say what was meant: a `profiles` written in
    /// one line cannot be added to.
    func adding(
        _ profile: Profile, to source: String, asDefault: Bool
    ) throws(ConfigError) -> String {
        var text = source
        if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
        if !text.isEmpty { text += "\n" }
        if asDefault { text += "default = \"\(profile.name)\"\n\n" }
        text += profile.lines.joined(separator: "\n") + "\n"
        let result: ConfigFile
        do throws(ConfigError) {
            result = try ConfigFile(path: path, source: text)
        } catch {
            throw ConfigError(file: path, line: nil, problem: .cannotAdd(profile.name))
        }
        guard result.profiles.filter({ $0 != profile }) == profiles,
            result.profiles.contains(profile),
            result.defaultName == (asDefault ? profile.name : defaultName)
        else { throw ConfigError(file: path, line: nil, problem: .cannotAdd(profile.name)) }
        return text
    }

    /// Writes the file with a profile added, in one step: whoever reads it meanwhile sees the old
    /// one or the new one. Where it is a link, what it leads to is replaced.
    func add(_ profile: Profile, asDefault: Bool) throws(ConfigError) {
        let place = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        let before = try Self.source(of: place) ?? ""
        let after = try adding(profile, to: before, asDefault: asDefault)
        do throws(FileError) {
            try Folder(of: place).make()
            try AtomicFile.replace(place, with: Array(after.utf8))
        } catch {
            let reason = Surroundings.language.words().reason(errno: error.number)
            throw ConfigError(file: path, line: nil, problem: .unwritable(reason))
        }
    }
}

extension Profile {
    /// The table that describes it, with nothing in it that goes without saying.
    fileprivate var lines: [String] {
        var lines = ["[profiles.\(name)]"]
        if cloud != .global { lines.append("cloud = \"\(cloud.rawValue)\"") }
        lines.append("tenant = \"\(tenant)\"")
        if let clientID { lines.append("client-id = \"\(clientID)\"") }
        if let ownBase { lines.append("base = \"\(ownBase.text)\"") }
        if let ownAuthority { lines.append("authority = \"\(ownAuthority.text)\"") }
        if isReadOnly { lines.append("readonly = true") }
        if edition != .current { lines.append("rules = \"\(edition.rawValue)\"") }
        if isSandbox { lines.append("sandbox = true") }
        return lines
    }
}
