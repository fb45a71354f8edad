package dev.understudy.alation.agent;

import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What a client writes of an agent, the same for POST and PATCH.
 *
 * @param name unlike that of any other agent
 */
@AlationJson
record AgentInput(@NotBlank @Size(max = 255) String name) {}
