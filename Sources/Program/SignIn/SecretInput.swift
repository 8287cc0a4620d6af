import Foundation
import PartnerCenterAPI

/// Reads secrets from standard input or the environment. Never from arguments, which every user of
/// the machine can read.
enum SecretInput {
    /// The secrets in the environment, by variable. Removed from it at the start, so that neither
    /// `/proc` nor child processes have them.
    static let environment: [Variable: Secret] = {
        var secrets: [Variable: Secret] = [:]
        for variable in Variable.allCases {
            guard let place = getenv(variable.rawValue) else { continue }
            let text = String(cString: place)
            // `/proc` shows this memory.
            memset(place, 0, strlen(place))
            unsetenv(variable.rawValue)
            if !text.isEmpty { secrets[variable] = Secret(text) }
        }
        return secrets
    }()

    /// Bytes; more than any secret has.
    private static let largest = 1 << 20

    enum Variable: String, CaseIterable {
        case refreshToken = "PARTNERDECK_REFRESH_TOKEN"
        case clientSecret = "PARTNERDECK_CLIENT_SECRET"
    }

    /// Return the only line of standard input; nil if it has none, several, or too much.
    static func standardInput() -> Secret? {
        var data = Data()
        while data.count <= largest,
            let part = try? FileHandle.standardInput.read(upToCount: largest), !part.isEmpty
        {
            data += part
        }
        guard data.count <= largest, let text = String(data: data, encoding: .utf8)
        else { return nil }
        let lines = text.split(whereSeparator: \.isNewline)
            .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        return lines.count == 1 ? Secret(lines[0]) : nil
    }
}
