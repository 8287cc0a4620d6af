import Domain
import PartnerCenterAPI
import TOMLKit

extension ConfigReader {
    /// One table of the file, and the keys that lead to it.
    struct Entry {
        let reader: ConfigReader
        let table: TOMLTable
        let place: [String]

        func text(_ key: String) throws(ConfigError) -> String? {
            guard let value = table[key] else { return nil }
            guard let text = value.string else { throw wrong(key, .text) }
            return text
        }

        /// A text of a certain form, of which one is shown to who wrote another.
        func text(
            _ key: String, like example: String, where isAllowed: (String) -> Bool
        ) throws(ConfigError) -> String? {
            guard let text = try text(key) else { return nil }
            guard isAllowed(text) else {
                throw reader.error(
                    at: place + [key], .malformedText(key: key, example: example))
            }
            return text
        }

        func truth(_ key: String) throws(ConfigError) -> Bool? {
            guard let value = table[key] else { return nil }
            guard let truth = value.bool else { throw wrong(key, .truth) }
            return truth
        }

        func number(_ key: String, within allowed: ClosedRange<Int>) throws(ConfigError) -> Int? {
            guard let value = table[key] else { return nil }
            guard let number = value.int, allowed.contains(number) else {
                throw wrong(key, .number(allowed))
            }
            return number
        }

        func choice<Choice: RawRepresentable<String> & CaseIterable>(
            _ key: String
        ) throws(ConfigError) -> Choice? {
            guard let text = try text(key) else { return nil }
            return try choice(text, of: key)
        }

        func roles(_ key: String) throws(ConfigError) -> Set<UserRole>? {
            guard let value = table[key] else { return nil }
            let names = value.array.map { $0.map(\.string) }
            guard let names, !names.contains(nil) else { throw wrong(key, .texts) }
            var roles: Set<UserRole> = []
            for name in names.compactMap(\.self) { roles.insert(try choice(name, of: key)) }
            return roles
        }

        func address(_ key: String) throws(ConfigError) -> ServiceAddress? {
            guard let text = try text(key) else { return nil }
            do throws(ServiceAddressError) {
                return try ServiceAddress(text)
            } catch {
                throw reader.error(at: place + [key], .address(key: key, error))
            }
        }

        private func choice<Choice: RawRepresentable<String> & CaseIterable>(
            _ text: String, of key: String
        ) throws(ConfigError) -> Choice {
            guard let choice = Choice(rawValue: text) else {
                let allowed = Choice.allCases.map(\.rawValue)
                throw reader.error(
                    at: place + [key], .notAllowed(key: key, allowed: allowed))
            }
            return choice
        }

        private func wrong(_ key: String, _ expected: ConfigError.Expected) -> ConfigError {
            reader.error(at: place + [key], .wrongType(key: key, expected: expected))
        }
    }
}
